/** Builds what is stale, step by step, with a line of progress each; a step is stale when the bytes it reads changed. */
package com.penny.launcher.build;
