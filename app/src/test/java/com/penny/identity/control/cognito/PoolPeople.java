package com.penny.identity.control.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The people of a talking pool, and what its administrator may do to them. */
final class PoolPeople {

    private static final int SHORTEST = 12;

    /** Somebody of the pool. */
    static final class Person {
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

    /** Named as Cognito names the error. */
    static final class Refused extends RuntimeException {
        Refused(String type) {
            super(type);
        }
    }

    private final Map<String, Person> people = new ConcurrentHashMap<>();

    void invite(String username, String email, String temporaryPassword, Set<String> groups) {
        Person person = add(username, email, temporaryPassword);
        person.emailVerified = true;
        person.confirmed = true;
        person.temporary = true;
        person.groups.addAll(groups);
    }

    Person add(String username, String email, String password) {
        Person person = new Person(username, email, password);
        if (people.putIfAbsent(username, person) != null) {
            throw new Refused("UsernameExistsException");
        }
        return person;
    }

    Optional<Person> find(String username) {
        return Optional.ofNullable(people.get(username));
    }

    Person require(String username) {
        return find(username).orElseThrow();
    }

    /** By user name, or by an address that is confirmed. */
    Optional<Person> byAnyName(String name) {
        return find(name).or(() -> byAlias(name));
    }

    Set<String> groups(String username) {
        return Set.copyOf(require(username).groups);
    }

    int size() {
        return people.size();
    }

    Map<String, Object> administer(String operation, JsonNode request) {
        Person person =
                byAnyName(request.path("Username").asText()).orElseThrow(() -> new Refused("UserNotFoundException"));
        return switch (operation) {
            case "AdminGetUser" -> describe(person);
            case "AdminDeleteUser" -> done(() -> people.remove(person.username));
            case "AdminConfirmSignUp" -> done(() -> person.confirmed = true);
            case "AdminUpdateUserAttributes" -> verifyEmail(person);
            case "AdminSetUserPassword" ->
                done(() -> {
                    person.password = good(request.get("Password").asText());
                    person.temporary = false;
                });
            case "AdminAddUserToGroup" ->
                done(() -> person.groups.add(request.get("GroupName").asText()));
            case "AdminRemoveUserFromGroup" ->
                done(() -> person.groups.remove(request.get("GroupName").asText()));
            case "AdminListGroupsForUser" ->
                Map.of(
                        "Groups",
                        person.groups.stream()
                                .map(group -> Map.of("GroupName", group))
                                .toList());
            default -> throw new Refused("InvalidParameterException");
        };
    }

    static String good(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new Refused("InvalidPasswordException");
        }
        return password;
    }

    /** An address is the name of one person only. */
    private Map<String, Object> verifyEmail(Person person) {
        if (byAlias(person.email).filter(holder -> holder != person).isPresent()) {
            throw new Refused("AliasExistsException");
        }
        return done(() -> person.emailVerified = true);
    }

    private Optional<Person> byAlias(String email) {
        return people.values().stream()
                .filter(person -> person.emailVerified && person.email.equals(email.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Map<String, Object> describe(Person person) {
        Map<String, String> attributes = Map.of(
                "sub", person.subject,
                "email", person.email,
                "email_verified", Boolean.toString(person.emailVerified));
        return Map.of(
                "Username",
                person.username,
                "UserAttributes",
                attributes.entrySet().stream()
                        .map(each -> Map.of("Name", each.getKey(), "Value", each.getValue()))
                        .toList());
    }

    private static Map<String, Object> done(Runnable work) {
        work.run();
        return Map.of();
    }
}
