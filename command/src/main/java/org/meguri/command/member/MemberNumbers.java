package org.meguri.command.member;

/**
 * Numbers of new members, counted from 1; given in the caller's transaction, and given again where
 * that is rolled back.
 */
public interface MemberNumbers {

  MemberId next();
}
