package org.meguri.command.clustermanager;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings cluster managers with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ClusterManagerCases {}
