package com.penny.identity.control.cognito;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** The people of the pool, as its administrator sees them: made, given a password, put into groups. Calls out. */
@ApplicationScoped
public class UserPool {

    private static final Logger LOG = Logger.getLogger(UserPool.class.getName());

    /** Somebody of the pool. @param email empty unless the pool has confirmed it */
    record Person(String subject, String username, Optional<String> email) {}

    @Inject
    PoolConnection pool;

    /**
     * Makes somebody who can sign in at once; whether their address is theirs is not said by that.
     *
     * @return the subject
     */
    String signUp(String username, String password, String email) {
        String subject = pool.call(PoolConnection.password(
                "/password",
                cognito -> cognito.signUp(
                                each -> each.clientId(pool.named().client().id())
                                        .secretHash(pool.named().client().hash(username))
                                        .username(username)
                                        .password(password)
                                        .userAttributes(attribute("email", email)))
                        .userSub()));
        pool.call(cognito -> cognito.adminConfirmSignUp(
                each -> each.userPoolId(pool.named().id()).username(username)));
        return subject;
    }

    void setPassword(String username, String password) {
        pool.call(PoolConnection.password(
                "/password",
                cognito -> cognito.adminSetUserPassword(
                        each -> each.userPoolId(pool.named().id())
                                .username(username)
                                .password(password)
                                .permanent(true))));
    }

    /** @param username or another name that the pool knows somebody by */
    Optional<Person> find(String username) {
        try {
            return Optional.of(person(pool.call(cognito -> cognito.adminGetUser(
                    each -> each.userPoolId(pool.named().id()).username(username)))));
        } catch (UserNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Harmless for somebody who is gone. */
    void remove(String username) {
        try {
            pool.call(cognito -> cognito.adminDeleteUser(
                    each -> each.userPoolId(pool.named().id()).username(username)));
        } catch (UserNotFoundException e) {
            LOG.log(Level.FINE, "gone already", e);
        }
    }

    /** The address is known to be theirs; of several people with one address only the first has it as a name to sign in by. */
    void confirmEmail(String username, String email) {
        try {
            pool.call(cognito -> cognito.adminUpdateUserAttributes(
                    each -> each.userPoolId(pool.named().id())
                            .username(username)
                            .userAttributes(attribute("email", email), attribute("email_verified", "true"))));
        } catch (AliasExistsException e) {
            LOG.log(Level.FINE, "somebody else of the pool has this address", e);
        }
    }

    Set<String> groups(String username) {
        return pool.call(cognito ->
                cognito
                        .adminListGroupsForUser(
                                each -> each.userPoolId(pool.named().id()).username(username))
                        .groups()
                        .stream()
                        .map(GroupType::groupName)
                        .collect(Collectors.toSet()));
    }

    void addToGroup(String username, String group) {
        pool.call(cognito -> cognito.adminAddUserToGroup(
                each -> each.userPoolId(pool.named().id()).username(username).groupName(group)));
    }

    void takeFromGroup(String username, String group) {
        pool.call(cognito -> cognito.adminRemoveUserFromGroup(
                each -> each.userPoolId(pool.named().id()).username(username).groupName(group)));
    }

    private static Person person(AdminGetUserResponse user) {
        Map<String, String> attributes =
                user.userAttributes().stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value));
        Optional<String> email = Optional.ofNullable(attributes.get("email"))
                .filter(known -> "true".equals(attributes.get("email_verified")));
        return new Person(attributes.get("sub"), user.username(), email);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
