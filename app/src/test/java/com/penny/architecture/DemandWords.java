package com.penny.architecture;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that must not meet (F3, F6): those of money, and those with which somebody could be threatened, in each language that Penny
 * speaks. Sources: 15 U.S.C. 1692d and 1692e (harassment, false or misleading representations), and what debtors' advice centres
 * quote from letters that courts have condemned.
 */
final class DemandWords {

    private static final Map<String, Pattern> MONEY = Map.of(
            "en", words("pay\\w*|paid|unpaid|owe[ds]?|owing|debts?|amounts?|prices?|money|refund\\w*|charge[ds]?"),
            "es",
                    words(
                            "pag(?:ar|o|os|a|ue|ó|ad\\w+|ará\\w*)|deudas?|adeud\\w*|importes?|precios?|dinero|reembols\\w*|cobr\\w*"),
            "fr", words("pay(?:er|ez|é\\w*|e|ant)|paiements?|dettes?|montants?|prix|argent|rembours\\w*|encaiss\\w*"));

    private static final Map<String, Pattern> THREAT = Map.of(
            "en",
                    words(
                            "police|prosecut\\w*|courts?|judges?|lawsuits?|sue[ds]?|arrest\\w*|jail\\w*|prison\\w*|criminal\\w*"
                                    + "|crimes?|expos(?:ed?|ure)|publish\\w*|publicly|sham(?:e|ed|ing)|blacklist\\w*|network\\w*"
                                    + "|watchlist\\w*|other (?:stores|shops)|banned|reported to"),
            "es",
                    words("policía\\w*|policial\\w*|denunci\\w*|juzgados?|tribunal\\w*|juez|demandar\\w*"
                            + "|deten(?:er|ción|id\\w+)|cárcel\\w*|prisión|penal\\w*|delitos?|antecedentes|publicar\\w*"
                            + "|públicamente|avergonz\\w*|lista negra|red|otras tiendas|otros comercios|vetad\\w*"),
            "fr",
                    words(
                            "police|polici\\w*|gendarm\\w*|porter plainte|poursui\\w*|tribuna\\w*|juges?|arrestation\\w*|prison"
                                    + "|péna\\w*|délits?|casier|publier|publiquement|hont\\w*|liste noire|réseau\\w*"
                                    + "|autres magasins|banni\\w*"));

    /** Who may decide later is not hurried (F8). */
    private static final Map<String, Pattern> HASTE = Map.of(
            "en", words("final notice|last (?:chance|warning|notice)|or else|act now|immediately|otherwise we"),
            "es", words("último aviso|última oportunidad|de lo contrario|actúe ya|inmediatamente|sin demora"),
            "fr", words("dernier avis|dernière chance|sinon nous|agissez|immédiatement|sans délai"));

    private static final Pattern CURRENCY = Pattern.compile("€|\\bEUR\\b|\\$\\s?\\d");

    private DemandWords() {}

    /** Whether a text speaks of money and of what somebody could be threatened with. */
    static boolean couple(String language, String text) {
        return ofMoney(language, text) && THREAT.get(language).matcher(text).find();
    }

    static boolean ofMoney(String language, String text) {
        return CURRENCY.matcher(text).find()
                || MONEY.get(language).matcher(text).find();
    }

    /** What no text says to whoever is asked to pay, with a word of money beside it or without. */
    static boolean press(String language, String text) {
        return Stream.of(THREAT, HASTE)
                .anyMatch(words -> words.get(language).matcher(text).find());
    }

    static List<String> languages() {
        return List.of("en", "es", "fr");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives + ")\\b", CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
    }
}
