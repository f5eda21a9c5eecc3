package com.penny.launcher.testing;

import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Counts the test cases of JUnit XML reports, which Surefire, Failsafe, Vitest and Playwright all write. */
final class JUnitReports {

    /** Characters; enough for an assertion with both its values. */
    private static final int REASON = 400;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

    private JUnitReports() {}

    /** Counts all reports of Maven's test plugins below a folder that were written at or after this moment. */
    static Tally ofMaven(Path root, Instant since) throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.find(
                root,
                8,
                (file, attributes) -> isReport(file)
                        && !attributes.lastModifiedTime().toInstant().isBefore(since))) {
            reports = files.sorted().toList();
        }
        Tally tally = Tally.NOTHING;
        for (Path report : reports) {
            tally = tally.plus(of(report));
        }
        return tally;
    }

    private static boolean isReport(Path file) {
        String folder = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    /** Counts one report. */
    static Tally of(Path report) throws IOException {
        NodeList cases = parse(report).getElementsByTagName("testcase");
        int passed = 0;
        int skipped = 0;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failures.add(test.getAttribute("classname") + ": " + test.getAttribute("name") + reason(test));
            } else if (has(test, "skipped")) {
                skipped++;
            } else {
                passed++;
            }
        }
        return new Tally(passed, skipped, failures);
    }

    /** The beginning of what the test said, on one line: often it is all that is left of a run on another machine. */
    private static String reason(Element test) {
        return Stream.of("failure", "error")
                .map(test::getElementsByTagName)
                .filter(found -> found.getLength() > 0)
                .map(found -> (Element) found.item(0))
                .map(said -> said.hasAttribute("message") ? said.getAttribute("message") : said.getTextContent())
                .map(words -> CONTROL.matcher(words).replaceAll(" ").strip())
                .filter(words -> !words.isEmpty())
                .map(words -> " (" + words.substring(0, Math.min(words.length(), REASON)) + ")")
                .findFirst()
                .orElse("");
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static Element parse(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(report.toFile()).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new Failure("not a test report: " + report, e);
        }
    }
}
