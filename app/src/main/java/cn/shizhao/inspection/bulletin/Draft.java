package cn.shizhao.inspection.bulletin;

import java.util.List;
import java.util.Map;

/**
 * What the system makes of a month's findings.
 *
 * @param blocks the text of every part
 * @param counts the rows of the tables
 */
record Draft(Map<Block, String> blocks, List<Count> counts) {
}
