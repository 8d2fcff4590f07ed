package org.meguri.command.commission;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the commission, its sessions and its reviews into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Commissions {}
