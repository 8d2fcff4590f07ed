package org.meguri.workflows.doing.member;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.command.member.MemberColumn;
import org.meguri.command.member.MemberImport.Result;
import org.meguri.query.api.Commanding;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a list of members is previewed and imported. */
@Controller
class MemberListPages {
  private static final String PAGE = "/members/import";

  /** A column as the page explains it. */
  public record Explained(String name, String japanese, boolean required) {}

  private final ListUploads uploads;
  private final ListErrors errors;

  MemberListPages(ListUploads uploads, ListErrors errors) {
    this.uploads = uploads;
    this.errors = errors;
  }

  @GetMapping(PAGE)
  String page(Model model) {
    return shown(model, UUID.randomUUID().toString());
  }

  /** The preview keeps the command's id, under which the list is then imported. */
  @PostMapping(PAGE)
  String taken(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam MultipartFile file,
      @RequestParam String commandId,
      @RequestParam(defaultValue = "false") boolean dryRun,
      HttpServletResponse response)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      Result result =
          uploads.taken(in, People.reader(principal), Commanding.under(commandId), dryRun);
      model.addAttribute("dryRun", dryRun);
      if (result instanceof Result.Rejected rejected) {
        response.setStatus(422);
        model.addAttribute("errors", errors.shown(rejected.errors(), locale));
        model.addAttribute("errorCount", rejected.errors().size());
      } else if (result instanceof Result.Fits fits) {
        model.addAttribute("counts", fits.counts());
      }
    }
    return shown(model, dryRun ? commandId : UUID.randomUUID().toString());
  }

  private static String shown(Model model, String commandId) {
    Map<String, String> japanese =
        Stream.of(MemberColumn.values())
            .collect(Collectors.toMap(MemberColumn::header, MemberColumn::japanese));
    List<Explained> columns =
        Stream.of(MemberColumn.values())
            .map(each -> new Explained(each.header(), each.japanese(), each.required()))
            .toList();
    model.addAttribute("columns", columns);
    model.addAttribute("japanese", japanese);
    model.addAttribute("commandId", commandId);
    return "member-import";
  }
}
