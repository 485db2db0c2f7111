package cn.shizhao.bulletin;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the office writes.
 *
 * @param blocks the text of each part, a line for each paragraph
 * @param correction why there is another issue, empty for the first
 */
record Words(Map<Block, String> blocks, String correction) {

	static final Words NONE = new Words(Map.of(), "");

	Words {
		blocks = blocks.isEmpty() ? new EnumMap<>(Block.class) : new EnumMap<>(blocks);
	}

	/**
	 * One part.
	 * @param block which
	 * @return its text, empty when there is none
	 */
	String of(Block block) {
		return this.blocks.getOrDefault(block, "");
	}

}
