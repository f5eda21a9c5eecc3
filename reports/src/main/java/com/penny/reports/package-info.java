/**
 * Documents for people. Records go in, the bytes of a PDF come out; nothing is read from a database or the network, and
 * the templates were compiled at build. JasperReports is used here and nowhere else.
 */
package com.penny.reports;
