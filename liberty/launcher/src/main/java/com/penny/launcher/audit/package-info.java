/** {@code ./penny verify-audit}: checks an exported audit log without the server that wrote it. */
package com.penny.launcher.audit;
