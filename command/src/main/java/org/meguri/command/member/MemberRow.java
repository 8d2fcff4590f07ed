package org.meguri.command.member;

import java.time.LocalDate;
import org.meguri.command.project.ProjectId;

/** One row of a list of members: who, and in which project since when; lines count from 1. */
public record MemberRow(int line, MemberEntry entry, ProjectId project, LocalDate since) {}
