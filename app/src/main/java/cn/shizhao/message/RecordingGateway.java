package cn.shizhao.message;

import org.springframework.stereotype.Component;

@Component
class RecordingGateway implements SmsGateway {

	@Override
	public String send(String id, String mobile, String text) {
		return "";
	}

}
