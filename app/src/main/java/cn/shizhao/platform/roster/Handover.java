package cn.shizhao.platform.roster;

import java.util.List;

/**
 * What one person who leaves or moves has to pass on, for the confirmation.
 *
 * @param title who, and whether they leave
 * @param lines what, and who gets it
 */
record Handover(String title, List<Commitment> lines) {
}
