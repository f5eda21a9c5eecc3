package com.penny.recovery.boundary;

import com.penny.kernel.Settings;
import java.util.List;
import java.util.stream.Collectors;

/** The help of the portal: what this is, what paying means and does not, how to dispute, and whom to ask. */
final class PlainHelp {

    /** In the order in which somebody who was just handed a code may want to know. */
    static final List<String> QUESTIONS = List.of(
            "what",
            "who",
            "evidence",
            "pay",
            "payNot",
            "dispute",
            "nothing",
            "times",
            "data",
            "advice",
            "young",
            "access",
            "ask");

    private PlainHelp() {}

    static String page(PlainWords words, String styles, Settings settings) {
        String body = """
                <div><h1 class="t-32 letter__title">%s</h1>
                <p class="t-18 letter__lead">%s</p></div>
                %s
                <div>%s</div>
                <p class="plain__ways"><a href="/p/">%s</a><a href="%s?lang=%s">%s</a></p>""".formatted(
                words.help("title"),
                words.help("lead"),
                QUESTIONS.stream().map(question -> answer(words, question)).collect(Collectors.joining("\n")),
                PlainPage.ways(words, settings),
                words.help("portal"),
                PlainPage.START,
                words.language(),
                words.help("plain"));
        return PlainPage.of(words, styles, words.help("title"), PlainPage.languageLinks(words, PlainPage.HELP), body);
    }

    private static String answer(PlainWords words, String question) {
        return """
                <section id="%s"><h2 class="t-18 strong">%s</h2>
                <p>%s</p></section>""".formatted(question, words.help(question + ".title"), words.help(question + ".text"));
    }
}
