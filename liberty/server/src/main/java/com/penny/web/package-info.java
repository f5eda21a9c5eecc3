/** Serves the pages of the three rooms, each under its own content-security policy. */
package com.penny.web;
