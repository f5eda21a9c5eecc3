/** {@code ./penny bench}: measurements of the running product, each beside its aim and its reference. */
package com.penny.launcher.bench;
