package com.penny.identity.control.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import com.penny.identity.control.OneTimeCodes;
import com.penny.identity.control.cognito.PoolPeople.Person;
import com.penny.identity.control.cognito.PoolPeople.Refused;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A user pool that can be talked to: the documented shapes of the Amazon Cognito API, kept by a server of the test's own. It
 * insists on the secret hash, on sessions that belong to who answers, and on a second factor where it is told to.
 */
public final class TalkingPool extends PoolForTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RSAKey KEY = key("talking");

    private record Asked(Person person, String challenge, String secret) {}

    private final PoolPeople people = new PoolPeople();
    private final Map<String, Asked> sessions = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private volatile boolean secondFactorRequired;
    private volatile boolean silent;

    /** @param more that sign tokens which it did not give out when it was talked to */
    public TalkingPool(RSAKey... more) {
        publishToo(more);
        server().createContext("/", this::answer);
    }

    /** Publishes these beside its own. */
    public void publishToo(RSAKey... more) {
        publish(Stream.concat(Stream.of(KEY), Stream.of(more)).toArray(RSAKey[]::new));
    }

    /** Somebody whom an administrator of the pool made, with a password for the first time only. */
    public void invite(String username, String email, String temporaryPassword, String... groups) {
        people.invite(username, email, temporaryPassword, Set.of(groups));
    }

    public void requireSecondFactor(boolean required) {
        secondFactorRequired = required;
    }

    public void disable(String username) {
        people.require(username).enabled = false;
    }

    public Set<String> groups(String username) {
        return people.groups(username);
    }

    public boolean knows(String username) {
        return people.find(username).isPresent();
    }

    /** How many people it has. */
    public int size() {
        return people.size();
    }

    public boolean emailVerified(String username) {
        return people.require(username).emailVerified;
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
            default -> people.administer(operation, request);
        };
    }

    private Map<String, Object> signUp(JsonNode request) {
        requireSecret(
                request,
                request.get("Username").asText(),
                request.get("SecretHash").asText());
        Person person = people.add(
                request.get("Username").asText(),
                request.get("UserAttributes").get(0).get("Value").asText(),
                PoolPeople.good(request.get("Password").asText()));
        return Map.of("UserConfirmed", false, "UserSub", person.subject);
    }

    private Map<String, Object> begin(JsonNode request) {
        JsonNode given = request.get("AuthParameters");
        String username = given.get("USERNAME").asText();
        requireSecret(request, username, given.get("SECRET_HASH").asText());
        if (request.get("AuthFlow").asText().equals("REFRESH_TOKEN_AUTH")) {
            Person person = people.find(username).orElseThrow(() -> new Refused("NotAuthorizedException"));
            if (!person.enabled
                    || !person.refreshTokens.contains(given.get("REFRESH_TOKEN").asText())) {
                throw new Refused("NotAuthorizedException");
            }
            return Map.of("AuthenticationResult", Map.of("IdToken", token(person), "AccessToken", "-"));
        }
        Person person = people.byAnyName(username).orElse(null);
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
                person.password = PoolPeople.good(given.get("NEW_PASSWORD").asText());
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
}
