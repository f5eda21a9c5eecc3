/** What the build runs to compile the templates; the server never does. */
package com.penny.reports.build;
