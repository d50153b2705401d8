interface Verdict {
  rowCount: number
  newUnits: number
  changedUnits: number
  sameUnits: number
  errorCount: number
  noticeCount: number
}

const outcomes = { faulty: '有错误，没有写入任何内容', checked: '检查通过，试运行没有写入', applied: '已导入' } as const

export const importCopy = {
  usage: '用法：npm run import -- 文件.xlsx [--dry-run] [--replace-owners]（先用 npm start 启动本地云）',
  noCloud: (url: string) => `连不上本地云 ${url}：先运行 npm start，或用环境变量 CLOUD_URL 指明地址`,
  refused: (code: string) =>
    code === 'NOT_FOUND'
      ? '没有导入权限：请用系统管理员身份，并确认公司已经建好'
      : `导入没有完成（${code}），可以再运行一次`,
  replaces: (count: number) =>
    `有 ${count} 户会换业主，原业主马上看不到房屋。核对无误后，加上 --replace-owners 再运行一次`,
  verdict: (
    state: keyof typeof outcomes,
    { rowCount, newUnits, changedUnits, sameUnits, errorCount, noticeCount }: Verdict,
  ) =>
    `${outcomes[state]}：共 ${rowCount} 行，新增 ${newUnits} 户，变更 ${changedUnits} 户，不变 ${sameUnits} 户；错误 ${errorCount} 处，提示 ${noticeCount} 处`,
} as const
