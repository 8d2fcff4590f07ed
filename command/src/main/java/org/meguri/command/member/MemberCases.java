package org.meguri.command.member;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the register of members with its tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MemberCases {}
