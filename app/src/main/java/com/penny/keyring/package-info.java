/**
 * Keys for personal data and secrets in columns: seals them, opens them, and finds them again without opening. The keys lie
 * outside of the database; whoever has only its rows has nothing. Owns no table.
 */
package com.penny.keyring;
