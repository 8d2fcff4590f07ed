package org.meguri.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;

/** A test on {@link ExampleReadSide}; all of them share one running context and database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = ExampleReadSide.class,
    properties = {"spring.main.banner-mode=off", "spring.main.log-startup-info=false"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface OnTheReadSide {}
