/** {@code ./penny test}: which part of the tests runs how, and the count at its end. */
package com.penny.launcher.testing;
