/**
 * What stores ask Penny: tickets with their messages and files. Owns {@code ticket}, {@code ticket_message},
 * {@code ticket_attachment}.
 */
package com.penny.support;
