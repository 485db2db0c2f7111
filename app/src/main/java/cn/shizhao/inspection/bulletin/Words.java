package cn.shizhao.inspection.bulletin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

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
	 * Reads what a form sends.
	 */
	@JsonCreator
	static Words sent(@JsonProperty("blocks") @Nullable Map<Block, String> blocks,
			@JsonProperty("correction") @Nullable String correction) {
		return new Words(Objects.requireNonNullElse(blocks, Map.of()), Objects.requireNonNullElse(correction, ""));
	}

	/**
	 * One part.
	 * @param block which
	 * @return its text, empty when there is none
	 */
	String of(Block block) {
		return Objects.requireNonNullElse(this.blocks.get(block), "");
	}

}
