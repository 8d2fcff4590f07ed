package org.meguri.workflows.doing.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.member.MemberCommand.CorrectMember;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.member.MemberCommand.RenameMember;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberNumbers;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.member.MemberState;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What is done about members. */
final class MemberActs {
  private MemberActs() {}

  /** A new member, with its first project. */
  @Component
  static class Entering extends CaseAct {
    private final Asking asking;
    private final MemberNumbers numbers;

    Entering(Asking asking, MemberNumbers numbers) {
      super("enterMember", "member", "enter");
      this.asking = asking;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>(MemberFields.of(null));
      fields.add(asking.project("member.project"));
      fields.add(Field.date("since", Label.key("member.since")).preset(matter.today()));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new EnterMember(
          numbers.next(),
          MemberFields.entry(entries),
          ProjectId.of(entries.text("project")),
          entries.date("since"),
          matter.today());
    }
  }

  /** One more project, or the same again. */
  @Component
  static class Joining extends Standing {
    private final Asking asking;

    Joining(Asking asking) {
      super("joinProject", "join");
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              asking.project("member.project"),
              Field.date("since", Label.key("member.since")).preset(matter.today())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new JoinProject(
          MemberId.of(matter.caseId()),
          ProjectId.of(entries.text("project")),
          entries.date("since"),
          matter.today());
    }
  }

  /** It leaves one project. */
  @Component
  static class Leaving extends Standing {
    private final Asking asking;

    Leaving(Asking asking) {
      super("leaveProject", "leave");
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              asking.project("member.project"),
              Field.date("leftOn", Label.key("member.leftOn")).preset(matter.today()),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new LeaveProject(
          MemberId.of(matter.caseId()),
          ProjectId.of(entries.text("project")),
          entries.date("leftOn"),
          entries.text("reason"),
          matter.today());
    }
  }

  /** A new name from a day on. */
  @Component
  static class Renaming extends Standing {
    private final Asking asking;
    private final MemberPapers papers;

    Renaming(Asking asking, MemberPapers papers) {
      super("renameMember", "rename");
      this.asking = asking;
      this.papers = papers;
    }

    @Override
    public Form describe(Matter matter) {
      int version = papers.of(matter.caseId()).map(MemberPapers.Version::number).orElse(0);
      return new Form(
          List.of(
              Field.version("version", version),
              Field.text("name", Label.key("member.name")),
              Field.date("renamedOn", Label.key("member.renamedOn")).preset(matter.today()),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RenameMember(
          MemberId.of(matter.caseId()),
          entries.whole("version"),
          entries.text("name"),
          entries.date("renamedOn"),
          entries.text("reason"),
          matter.today());
    }
  }

  /** What was entered was wrong. */
  @Component
  static class Correcting extends Standing {
    private final Asking asking;
    private final MemberPapers papers;

    Correcting(Asking asking, MemberPapers papers) {
      super("correctMember", "correct");
      this.asking = asking;
      this.papers = papers;
    }

    @Override
    public Form describe(Matter matter) {
      Optional<MemberPapers.Version> now = papers.of(matter.caseId());
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version("version", now.map(MemberPapers.Version::number).orElse(0)));
      fields.addAll(MemberFields.of(now.map(MemberPapers.Version::details).orElse(null)));
      fields.add(asking.reason());
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new CorrectMember(
          MemberId.of(matter.caseId()),
          entries.whole("version"),
          MemberFields.entry(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** It goes on in another one. */
  @Component
  static class Merging extends Standing {
    private final Asking asking;

    Merging(Asking asking) {
      super("mergeMember", "merge");
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.ofCase("into", Label.key("member.into"), "member"),
              Field.date("mergedOn", Label.key("member.mergedOn")).preset(matter.today()),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new MergeMember(
          MemberId.of(matter.caseId()),
          MemberId.of(entries.id("into")),
          entries.date("mergedOn"),
          entries.text("reason"),
          matter.today());
    }
  }

  /** An act on a member that stands for itself. */
  private abstract static class Standing extends CaseAct {

    Standing(String kind, String name) {
      super(kind, "member", name);
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE) && offer.on(MemberState.class, member -> !member.wasMerged());
    }
  }
}
