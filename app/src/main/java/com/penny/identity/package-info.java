/**
 * Who people are: accounts, passwords, sessions, memberships, and which door of the API is open to whom. Owns {@code
 * account}, {@code store_member}, {@code penny_member}.
 */
package com.penny.identity;
