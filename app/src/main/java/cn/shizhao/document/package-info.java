/**
 * Documents that people upload, known by their content.
 */
@NullMarked
package cn.shizhao.document;

import org.jspecify.annotations.NullMarked;
