/** What the law of a place lets be done. Owns no table: what is known stands in a file that lawyers can read. */
package com.penny.privacy;
