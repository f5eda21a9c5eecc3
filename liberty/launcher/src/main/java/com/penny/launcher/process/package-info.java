/** Child processes: started in a session of their own, logged with a size cap, watched, restarted with back-off. */
package com.penny.launcher.process;
