package com.penny.identity.control.cognito;

import com.penny.audit.Audit;
import com.penny.identity.control.PasswordRule;
import com.penny.identity.entity.AccountsOnPostgres;
import java.time.Clock;
import java.time.Duration;

/** What signing in through a pool consists of, put together by hand. */
final class PoolParts implements AutoCloseable {

    final PoolConnection connection = new PoolConnection();
    final UserPool pool = new UserPool();
    private final PoolSteps steps = new PoolSteps();
    final PoolSignIn signIn = new PoolSignIn();
    final CognitoTokens tokens = new CognitoTokens();
    final CognitoCredentials credentials = new CognitoCredentials();

    /** Who runs a server gives it the right to administer the pool by its environment; here it is made up. */
    PoolParts(CognitoSettings settings, AccountsOnPostgres database, Audit audit) {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        connection.settings = settings;
        connection.connect();
        pool.pool = connection;
        signIn.pool = connection;
        steps.signIn = signIn;
        steps.rule = new PasswordRule();
        tokens.settings = settings;
        tokens.clock = Clock.systemUTC();
        tokens.start(Duration.ofMillis(1));
        credentials.pool = pool;
        credentials.signIn = signIn;
        credentials.tokens = tokens;
        credentials.steps = steps;
        credentials.accounts = database.store();
        credentials.transactions = database;
        credentials.audit = audit;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
