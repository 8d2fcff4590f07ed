package org.meguri.command.candidate;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings candidates with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CandidateCases {}
