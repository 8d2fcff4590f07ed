package org.meguri.command.actor;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings accounts, roles and substitutions into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Actors {}
