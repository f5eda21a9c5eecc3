/** The words after {@code ./penny}, one class each. */
package com.penny.launcher.command;
