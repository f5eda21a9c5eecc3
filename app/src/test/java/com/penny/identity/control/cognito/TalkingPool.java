package com.penny.identity.control.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import com.penny.identity.control.OneTimeCodes;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A user pool that can be talked to: the documented shapes of the Amazon Cognito API, kept by a server of the test's own. It
 * insists on the secret hash, on sessions that belong to who answers, and on a second factor where it is told to.
 */
public final class TalkingPool extends PoolForTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RSAKey KEY = key("talking");
    private static final int SHORTEST = 12;

    /** Somebody of the pool. */
    private static final class Person {
        final String subject = UUID.randomUUID().toString();
        final String username;
        final String email;
        final Set<String> groups = new HashSet<>();
        final Set<String> refreshTokens = new HashSet<>();
        boolean emailVerified;
        boolean confirmed;
        boolean enabled = true;
        boolean temporary;
        String password;
        String secret;

        Person(String username, String email, String password) {
            this.username = username;
            this.email = email;
            this.password = password;
        }
    }

    private record Asked(Person person, String challenge, String secret) {}

    /** What Cognito calls the error. */
    private static final class Refused extends RuntimeException {
        Refused(String type) {
            super(type);
        }
    }

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Asked> sessions = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private volatile boolean secondFactorRequired;
    private volatile boolean silent;

    public TalkingPool() {
        publish(KEY);
        server().createContext("/", this::answer);
    }

    /** Somebody whom an administrator of the pool made, with a password for the first time only. */
    public void invite(String username, String email, String temporaryPassword, String... groups) {
        Person person = new Person(username, email, temporaryPassword);
        person.emailVerified = true;
        person.confirmed = true;
        person.temporary = true;
        person.groups.addAll(List.of(groups));
        people.put(username, person);
    }

    public void requireSecondFactor(boolean required) {
        secondFactorRequired = required;
    }

    public void disable(String username) {
        people.get(username).enabled = false;
    }

    public Set<String> groups(String username) {
        return Set.copyOf(people.get(username).groups);
    }

    public boolean knows(String username) {
        return people.containsKey(username);
    }

    /** How many people it has. */
    public int size() {
        return people.size();
    }

    public boolean emailVerified(String username) {
        return people.get(username).emailVerified;
    }

    /** From now on it fails at whatever it is asked. */
    public void fail() {
        silent = true;
    }

    public void recover() {
        silent = false;
    }

    /** What it was asked, in order. */
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        Map<String, Object> body;
        int status = 200;
        try {
            String operation = target.substring(target.indexOf('.') + 1);
            synchronized (calls) {
                calls.add(operation);
            }
            if (silent) {
                throw new Refused("InternalErrorException");
            }
            body = perform(operation, request);
        } catch (Refused e) {
            status = e.getMessage().equals("InternalErrorException") ? 500 : 400;
            body = Map.of("__type", e.getMessage(), "message", "refused by the pool");
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Map<String, Object> perform(String operation, JsonNode request) {
        return switch (operation) {
            case "SignUp" -> signUp(request);
            case "InitiateAuth" -> begin(request);
            case "RespondToAuthChallenge" -> respond(request);
            case "AssociateSoftwareToken" -> associate(request);
            case "VerifySoftwareToken" -> verify(request);
            case "AdminGetUser" -> describe(named(request));
            case "AdminDeleteUser" -> done(() -> people.remove(named(request).username));
            case "AdminConfirmSignUp" -> done(() -> named(request).confirmed = true);
            case "AdminUpdateUserAttributes" -> verifyEmail(named(request));
            case "AdminSetUserPassword" ->
                done(() -> {
                    named(request).password = good(request.get("Password").asText());
                    named(request).temporary = false;
                });
            case "AdminAddUserToGroup" ->
                done(() -> named(request).groups.add(request.get("GroupName").asText()));
            case "AdminRemoveUserFromGroup" ->
                done(() -> named(request).groups.remove(request.get("GroupName").asText()));
            case "AdminListGroupsForUser" ->
                Map.of(
                        "Groups",
                        named(request).groups.stream()
                                .map(group -> Map.of("GroupName", group))
                                .toList());
            default -> throw new Refused("InvalidParameterException");
        };
    }

    private Map<String, Object> signUp(JsonNode request) {
        requireSecret(
                request,
                request.get("Username").asText(),
                request.get("SecretHash").asText());
        String username = request.get("Username").asText();
        Person person = new Person(
                username,
                request.get("UserAttributes").get(0).get("Value").asText(),
                good(request.get("Password").asText()));
        if (people.putIfAbsent(username, person) != null) {
            throw new Refused("UsernameExistsException");
        }
        return Map.of("UserConfirmed", false, "UserSub", person.subject);
    }

    private Map<String, Object> begin(JsonNode request) {
        JsonNode given = request.get("AuthParameters");
        String username = given.get("USERNAME").asText();
        requireSecret(request, username, given.get("SECRET_HASH").asText());
        if (request.get("AuthFlow").asText().equals("REFRESH_TOKEN_AUTH")) {
            Person person = known(username);
            if (!person.enabled
                    || !person.refreshTokens.contains(given.get("REFRESH_TOKEN").asText())) {
                throw new Refused("NotAuthorizedException");
            }
            return Map.of("AuthenticationResult", Map.of("IdToken", token(person), "AccessToken", "-"));
        }
        Person person = people.containsKey(username) ? people.get(username) : byAlias(username);
        if (person == null
                || !person.enabled
                || !person.password.equals(given.get("PASSWORD").asText())) {
            throw new Refused("NotAuthorizedException");
        }
        if (!person.confirmed) {
            throw new Refused("UserNotConfirmedException");
        }
        return person.temporary ? challenge(person, "NEW_PASSWORD_REQUIRED") : afterPassword(person);
    }

    private Map<String, Object> afterPassword(Person person) {
        if (person.secret != null) {
            return challenge(person, "SOFTWARE_TOKEN_MFA");
        }
        return secondFactorRequired ? challenge(person, "MFA_SETUP") : admit(person);
    }

    private Map<String, Object> respond(JsonNode request) {
        JsonNode given = request.get("ChallengeResponses");
        String username = given.get("USERNAME").asText();
        requireSecret(request, username, given.get("SECRET_HASH").asText());
        Asked asked = taken(request.get("Session").asText());
        if (!asked.challenge().equals(request.get("ChallengeName").asText())
                || !asked.person().username.equals(username)) {
            throw new Refused("NotAuthorizedException");
        }
        Person person = asked.person();
        switch (asked.challenge()) {
            case "NEW_PASSWORD_REQUIRED" -> {
                person.password = good(given.get("NEW_PASSWORD").asText());
                person.temporary = false;
                return afterPassword(person);
            }
            case "SOFTWARE_TOKEN_MFA" -> {
                requireCode(person.secret, given.get("SOFTWARE_TOKEN_MFA_CODE").asText());
                return admit(person);
            }
            default -> {
                if (person.secret == null) {
                    throw new Refused("NotAuthorizedException");
                }
                return admit(person);
            }
        }
    }

    private Map<String, Object> associate(JsonNode request) {
        Person person = taken(request.get("Session").asText()).person();
        String secret = OneTimeCodes.newSecret();
        return Map.of("SecretCode", secret, "Session", session(new Asked(person, "MFA_SETUP", secret)));
    }

    private Map<String, Object> verify(JsonNode request) {
        Asked asked = taken(request.get("Session").asText());
        if (!OneTimeCodes.accepted(asked.secret(), request.get("UserCode").asText())) {
            throw new Refused("EnableSoftwareTokenMFAException");
        }
        asked.person().secret = asked.secret();
        return Map.of("Status", "SUCCESS", "Session", session(new Asked(asked.person(), "MFA_SETUP", null)));
    }

    private Map<String, Object> challenge(Person person, String name) {
        return Map.of(
                "ChallengeName", name,
                "Session", session(new Asked(person, name, null)),
                "ChallengeParameters", Map.of("USER_ID_FOR_SRP", person.username));
    }

    private Map<String, Object> admit(Person person) {
        String refresh = UUID.randomUUID().toString();
        person.refreshTokens.add(refresh);
        return Map.of(
                "AuthenticationResult",
                Map.of("IdToken", token(person), "AccessToken", "-", "RefreshToken", refresh, "ExpiresIn", 3600));
    }

    private String token(Person person) {
        return signed(
                KEY,
                claims(person.subject)
                        .claim("cognito:username", person.username)
                        .claim("cognito:groups", List.copyOf(person.groups))
                        .claim("email", person.email)
                        .claim("email_verified", person.emailVerified)
                        .build());
    }

    private Map<String, Object> describe(Person person) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "sub", person.subject,
                "email", person.email,
                "email_verified", Boolean.toString(person.emailVerified)));
        return Map.of(
                "Username",
                person.username,
                "UserAttributes",
                attributes.entrySet().stream()
                        .map(each -> Map.of("Name", each.getKey(), "Value", each.getValue()))
                        .toList());
    }

    private String session(Asked asked) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, asked);
        return id;
    }

    /** Good once. */
    private Asked taken(String session) {
        Asked asked = sessions.remove(session);
        if (asked == null) {
            throw new Refused("NotAuthorizedException");
        }
        return asked;
    }

    private Person named(JsonNode request) {
        String username = request.get("Username").asText();
        Person person = people.containsKey(username) ? people.get(username) : byAlias(username);
        if (person == null) {
            throw new Refused("UserNotFoundException");
        }
        return person;
    }

    private Person known(String username) {
        if (!people.containsKey(username)) {
            throw new Refused("NotAuthorizedException");
        }
        return people.get(username);
    }

    /** An address is the name of one person only. */
    private Map<String, Object> verifyEmail(Person person) {
        Person holder = byAlias(person.email);
        if (holder != null && holder != person) {
            throw new Refused("AliasExistsException");
        }
        return done(() -> person.emailVerified = true);
    }

    private Person byAlias(String email) {
        return people.values().stream()
                .filter(person -> person.emailVerified && person.email.equals(email.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static void requireSecret(JsonNode request, String username, String hash) {
        boolean ours = request.get("ClientId").asText().equals(CLIENT);
        if (!ours || !new CognitoSettings.Client(CLIENT, SECRET).hash(username).equals(hash)) {
            throw new Refused("NotAuthorizedException");
        }
    }

    private static void requireCode(String secret, String code) {
        if (!OneTimeCodes.accepted(secret, code)) {
            throw new Refused("CodeMismatchException");
        }
    }

    private static String good(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new Refused("InvalidPasswordException");
        }
        return password;
    }

    private static Map<String, Object> done(Runnable work) {
        work.run();
        return Map.of();
    }
}
