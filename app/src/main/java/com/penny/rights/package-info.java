/**
 * What people concerned ask for beside a dispute: their data, its correction or erasure, to be left out, a complaint; on clocks that
 * the law gives, and that Penny Ops sees. Owns {@code rights_request}; tells of answers that are late by {@link
 * com.penny.incidents.AnswerOverdue}.
 */
package com.penny.rights;
