package org.meguri.command.supporter;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings this kind of case into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SupporterCases {}
