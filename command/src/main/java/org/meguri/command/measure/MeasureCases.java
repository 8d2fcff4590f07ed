package org.meguri.command.measure;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the catalogue of measures and applications with their tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MeasureCases {}
