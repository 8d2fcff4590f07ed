package org.meguri.command.grant;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings grants with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class GrantCases {}
