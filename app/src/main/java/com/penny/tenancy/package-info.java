/**
 * Who a transaction works for. The only place that begins transactions and that tells the database the persona; every
 * other feature either runs inside {@link com.penny.tenancy.Transactions#as} or is marked {@link
 * com.penny.tenancy.Tenanted}. Owns no table.
 */
package com.penny.tenancy;
