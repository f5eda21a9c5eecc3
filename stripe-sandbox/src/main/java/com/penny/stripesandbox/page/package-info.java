/** The checkout page: plain HTML from the server, no script, plainly marked as a test. */
package com.penny.stripesandbox.page;
