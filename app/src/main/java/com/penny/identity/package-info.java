/**
 * Who people are: accounts, passwords, sessions, memberships, and which door of the API is open to whom. Owns {@code
 * account}, its sessions, second factors and passkeys, {@code sign_in_attempt}, {@code store_member}, {@code penny_member},
 * {@code store_sign_up}, {@code recent_proof}, {@code store_former_admin}.
 */
package com.penny.identity;
