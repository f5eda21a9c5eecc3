/** The word of the person concerned against a claim. Owns {@code dispute}. */
package com.penny.disputes;
