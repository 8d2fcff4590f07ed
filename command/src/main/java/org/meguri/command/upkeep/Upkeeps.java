package org.meguri.command.upkeep;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the upkeep by hand into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Upkeeps {}
