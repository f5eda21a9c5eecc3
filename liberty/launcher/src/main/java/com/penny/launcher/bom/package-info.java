/** What the product is made of: bills of materials, and what must be true of every part in them. */
package com.penny.launcher.bom;
