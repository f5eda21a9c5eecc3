/**
 * Keys for personal data and secrets in columns: seals them, opens them, and finds them again without opening. The keys lie
 * outside of the database; whoever has only its rows has nothing. When keys are exchanged, it seals anew what features have
 * named as their {@link com.penny.keyring.SealedColumn}s. Owns no table.
 */
package com.penny.keyring;
