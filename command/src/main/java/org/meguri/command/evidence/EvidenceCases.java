package org.meguri.command.evidence;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the watch over cited evidence, and what follows from it, into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EvidenceCases {}
