/** The name of the environment and the mini-program that the local cloud plays; both are made up. */
export const ENV_ID = 'local-cloud'
export const APP_ID = 'wx00000000local001'

/** What every worker of every function sees; never the developer's own environment. */
export function lastingEnvironment(options: {
  port: number
  fieldKey: string
  functionEnv: Record<string, string>
}): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${options.port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF', // without it every call first probes a metadata host
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    // Requests are signed with these; the local cloud does not check the signature.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    ...options.functionEnv,
    FIELD_KEY: options.fieldKey,
  }
}

/** What `getWXContext()` reads during one invocation. WX_API_TOKEN comes back in each request: it says who is speaking. */
export function invocationEnvironment(options: {
  id: string
  openid?: string
  source: string
  isTimer: boolean
}): Record<string, string> {
  const environment: Record<string, string> = {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN,WX_TRIGGER_API_TOKEN_V0',
    TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    TCB_SOURCE: options.source,
  }
  if (options.isTimer) return { ...environment, TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: options.id }
  environment.WX_APPID = APP_ID
  environment.WX_API_TOKEN = options.id
  if (options.openid !== undefined) environment.WX_OPENID = options.openid
  return environment
}
