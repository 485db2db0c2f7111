package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Which member of the leading group is in charge of which section (分管领导), from
 * {@code shizhao.in-charge}.
 */
@Component
@EnableConfigurationProperties(SectionLeaders.Settings.class)
public class SectionLeaders {

	private final Settings settings;

	SectionLeaders(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Who is in charge of a section.
	 * @param section section code
	 * @return staff number, or empty when nobody is named
	 */
	public Optional<String> of(String section) {
		return Optional.ofNullable(this.settings.inCharge().get(section));
	}

	/** The sections someone is in charge of. */
	List<String> sectionsOf(String leader) {
		return this.settings.inCharge()
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().equals(leader))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/**
	 * The names.
	 *
	 * @param inCharge staff number by section code; a section may be missing
	 */
	@ConfigurationProperties("shizhao")
	record Settings(Map<String, String> inCharge) {

		Settings {
			inCharge = (inCharge != null) ? inCharge : Map.of();
		}

	}

}
