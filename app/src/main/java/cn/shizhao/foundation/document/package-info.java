/**
 * Documents that people upload, known by their content.
 */
@NullMarked
package cn.shizhao.foundation.document;

import org.jspecify.annotations.NullMarked;
